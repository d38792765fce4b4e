export const problem = {
  unreachable: "서버에 닿지 못했어요. 연결을 확인하고 다시 시도해 주세요.",
  invalid: "적은 내용을 다시 살펴봐 주세요.",
  unauthenticated: "로그인이 필요해요.",
  wrongCredentials: "아이디나 비밀번호가 맞지 않아요.",
  usernameTaken: "이미 누가 쓰고 있는 아이디예요. 다른 것을 골라 주세요.",
  tooManyAttempts: (seconds: number) =>
    seconds > 0
      ? `너무 여러 번 시도했어요. ${seconds}초 뒤에 다시 해 주세요.`
      : "너무 여러 번 시도했어요. 잠시 뒤에 다시 해 주세요.",
  notFound: "그런 방이 없거나 더는 볼 수 없어요.",
  accountNotFound: "그런 사람을 찾지 못했어요.",
  tooLong: "글이 너무 길어요. 나누어서 보내 주세요.",
  rate: "너무 빨리 보내고 있어요. 잠시 뒤에 다시 보내 주세요.",
  clientIdReused: "이 글은 다른 내용으로 이미 보냈어요. 다시 보내면 새 글로 보내요.",
  fixedMembers: "다이렉트 대화의 사람은 바꿀 수 없어요. 새 방을 만들어 주세요.",
  forbidden: "그렇게 할 수 있는 권한이 없어요.",
  tooManySaved: "저장한 글이 너무 많아요. 몇 개를 지우고 다시 저장해 주세요.",
  tooManyPins: "고정된 글이 너무 많아요. 몇 개를 고정 해제하고 다시 해 주세요.",
  messageDeleted: "그 글은 이미 삭제됐어요.",
  ownerOnly: "그렇게는 방장만 할 수 있어요.",
  linkNotGood: "이 링크로는 확인할 수 없어요. 가장 나중에 받은 메일의 링크인지 봐 주세요.",
  server: "서버에서 문제가 생겼어요. 잠시 뒤에 다시 시도해 주세요.",
};

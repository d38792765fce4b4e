export const timeline = {
  label: (room: string) => `${room}의 대화`,
  empty: "이 방의 첫 마디를 남겨 보세요",
  start: "여기서부터 이야기가 시작돼요",
  olderFailed: "앞의 이야기를 불러오지 못했어요.",
  new: "여기부터 새 글",
  toNewest: "맨 아래로",
  toNewestCount: (count: string) => `새 글 ${count}개, 맨 아래로`,
  write: (room: string) => `${room}에 글쓰기`,
  send: "보내기",
  typing: ([first, second, ...more]: readonly string[]) => {
    if (more.length > 0) return `${more.length + 2}명이 쓰고 있어요`;
    return second === undefined ? `${first}님이 쓰고 있어요` : `${first}님과 ${second}님이 쓰고 있어요`;
  },
  tooLong: (over: number) => `${over.toLocaleString("ko")}자가 넘쳐요`,
  waiting: "기다리는 중",
  sending: "보내는 중",
  sent: "보냄",
  failed: "보내지 못했어요.",
  resend: "다시 보내기",
  discard: "지우기",
  edited: "(수정됨)",
  deleted: "삭제된 메시지입니다",
  reactions: "반응",
  reaction: (emoji: string, many: number, mine: boolean) =>
    `${emoji} ${many}명${mine ? ", 나도 눌렀어요" : ""}`,
  connecting: "연결하는 중이에요…",
  lost: "연결이 끊겼어요. 다시 잇는 중이에요. 쓴 글은 이어지는 대로 차례로 보낼게요.",
  tryNow: "지금 잇기",
  refused: "서버가 연결을 받아 주지 않아요. 새로 고치거나 잠시 뒤에 다시 이어 주세요.",
};

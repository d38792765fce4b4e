import { account } from "./ko/account";
import { file } from "./ko/file";
import { problem } from "./ko/problem";
import { room } from "./ko/room";
import { search } from "./ko/search";
import { settings } from "./ko/settings";
import { timeline } from "./ko/timeline";
import { writing } from "./ko/writing";

/** Korean is what the words are first written in; its shape is what every other language has to fill. */
export const ko = {
  name: "사랑방",
  close: "닫기",
  cancel: "그만두기",
  back: "뒤로",
  retry: "다시 시도",
  loading: "불러오는 중",
  copy: "복사",
  copied: "복사했어요",
  nothingHere: "여기에는 아무것도 없어요",
  nothingHereHint: "주소가 바뀌었거나 잘못 적힌 것 같아요.",
  home: "처음으로",
  more: "더 보기",
  keeping: "관리",
  announcement: "공지",
  putAway: "공지 치우기",
  broken: "화면을 그리다가 문제가 생겼어요",
  brokenHint: "쓰던 글은 이 브라우저에 남아 있어요. 새로 고치면 이어서 쓸 수 있어요.",
  reload: "새로 고침",
  missing: "여기를 보여 드리지 못했어요. 새로 고치면 다시 불러와요.",
  account,
  file,
  problem,
  room,
  search,
  settings,
  timeline,
  writing,
};

export type Words = typeof ko;

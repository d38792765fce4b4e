import { words } from "./speech";
import { ko } from "./words/ko";

words.set(ko);

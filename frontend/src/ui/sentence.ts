import type { Problem } from "../wire/problem";
import { bytes } from "./bytes";
import type { Words } from "./words/ko";

/** What happened and what to do, in the reader's language: chosen by the problem's type, never its English detail. */
export function sentence(problem: Problem, words: Words): string {
  const said = words.problem;
  switch (problem.type) {
    case "/problems/unreachable":
      return said.unreachable;
    case "/problems/invalid":
      return said.invalid;
    case "/problems/unauthenticated":
      return said.unauthenticated;
    case "/problems/wrong-credentials":
      return said.wrongCredentials;
    case "/problems/username-taken":
      return said.usernameTaken;
    case "/problems/too-many-attempts":
      return said.tooManyAttempts(problem.retryAfterSeconds ?? 0);
    case "/problems/not-found":
      return said.notFound;
    case "/problems/account-not-found":
      return said.accountNotFound;
    case "/problems/too-long":
      return said.tooLong;
    case "/problems/rate":
      return said.rate;
    case "/problems/client-id-reused":
      return said.clientIdReused;
    case "/problems/fixed-members":
      return said.fixedMembers;
    case "/problems/too-many-saved":
      return said.tooManySaved;
    case "/problems/too-many-pins":
      return said.tooManyPins;
    case "/problems/message-deleted":
      return said.messageDeleted;
    case "/problems/owner-only":
      return problem.role === "moderator" ? said.keeperOnly : said.ownerOnly;
    case "/problems/last-owner":
      return said.lastOwner;
    case "/problems/archived":
      return said.archived;
    case "/problems/banned":
      return said.banned;
    case "/problems/ban-not-found":
      return said.banNotFound;
    case "/problems/member-not-found":
      return said.memberNotFound;
    case "/problems/invitation-not-found":
      return said.invitationNotFound;
    case "/problems/too-many-invitations":
      return said.tooManyInvitations;
    case "/problems/link-not-good":
      return said.linkNotGood;
    case "/problems/mail-not-taken":
      return said.mailNotTaken;
    case "/problems/sign-up-closed":
      return said.signUpClosed;
    case "/problems/not-invited":
      return said.notInvited;
    case "/problems/deactivated":
      return said.deactivated;
    case "/problems/admin-only":
      return said.adminOnly;
    case "/problems/last-admin":
      return said.lastAdmin;
    case "/problems/password-link-not-good":
      return said.passwordLinkNotGood;
    case "/problems/house-invitation-not-found":
      return said.houseInvitationNotFound;
    case "/problems/file-too-large":
      return said.fileTooLarge(bytes(problem.most ?? 0));
    case "/problems/empty-file":
      return said.emptyFile;
    case "/problems/too-many-files":
      return said.tooManyFiles(problem.most ?? 0);
    case "/problems/too-many-unposted":
      return said.tooManyUnposted;
    case "/problems/upload-broken":
      return said.uploadBroken;
    case "/problems/no-space":
      return said.noSpace;
    case "/problems/file-gone":
      return said.fileGone;
    case "/problems/search-empty":
      return said.searchEmpty;
    case "/problems/search-too-short":
      return said.searchTooShort;
    case "/problems/search-operator":
      return said.searchOperator(`${problem.operator ?? ""}:${problem.value ?? ""}`);
    case "/problems/search-person":
      return said.searchPerson(problem.value ?? "");
    case "/problems/search-room":
      return said.searchRoom(problem.value ?? "");
    default:
      return byStatus(problem.status, words);
  }
}

function byStatus(status: number, words: Words): string {
  if (status === 401) return words.problem.unauthenticated;
  if (status === 403) return words.problem.forbidden;
  if (status === 404) return words.problem.notFound;
  if (status === 429) return words.problem.rate;
  return status >= 400 && status < 500 ? words.problem.invalid : words.problem.server;
}

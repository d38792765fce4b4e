import type { Words } from "../ko";

export const problem: Words["problem"] = {
  unreachable: "The server cannot be reached. Check your connection and try again.",
  invalid: "Please look over what you wrote.",
  unauthenticated: "You need to sign in.",
  wrongCredentials: "The username or the password is not right.",
  usernameTaken: "Somebody already has this username. Please choose another.",
  tooManyAttempts: (seconds) =>
    seconds > 0
      ? `Too many attempts. Try again in ${seconds} seconds.`
      : "Too many attempts. Try again in a while.",
  notFound: "There is no such room, or you can no longer see it.",
  accountNotFound: "Nobody by that name was found.",
  tooLong: "This is too long. Please send it in parts.",
  rate: "You are sending too fast. Try again in a moment.",
  clientIdReused: "This was already sent with other words. Retry sends it as a new message.",
  fixedMembers: "The people of a direct conversation do not change. Make a room instead.",
  forbidden: "You are not allowed to do that.",
  tooManySaved: "You have saved too many messages. Remove some, then save again.",
  tooManyPins: "Too much is pinned here. Unpin something first.",
  messageDeleted: "That message has been deleted.",
  ownerOnly: "Only the owner of the room can do that.",
  keeperOnly: "Only an owner or a moderator of the room can do that.",
  lastOwner: "A room needs an owner. Name another one first.",
  archived: "This room is archived and can only be read. An owner can reopen it.",
  banned: "This person is banned from the room. Whoever keeps it can lift the ban.",
  banNotFound: "Somebody has lifted this ban already.",
  memberNotFound: "This person is no longer in the room.",
  invitationNotFound: "This link lets nobody in, or nobody any more.",
  tooManyInvitations: "There are too many invite links. Revoke some, then make another.",
  linkNotGood: "This link confirms nothing. See whether it is the one of the newest mail.",
  server: "Something went wrong on the server. Please try again in a while.",
};

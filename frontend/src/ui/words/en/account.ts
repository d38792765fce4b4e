import type { Words } from "../ko";

export const account: Words["account"] = {
  promise: "A quiet room of your own, where no line is ever lost.",
  signIn: "Sign in",
  signUp: "Sign up",
  signOut: "Sign out",
  username: "Username",
  usernameHint: "Letters, digits and . _ - , up to 32",
  usernameWrong: "A username is 1–32 letters, digits or . _ - and nothing else.",
  password: "Password",
  passwordHint: "At least 8 characters",
  passwordWrong: "A password has 8 to 128 characters.",
  displayName: "Name",
  displayNameHint: "What other people see. Left empty, it is your username.",
  displayNameWrong: "A name has at most 64 characters.",
  toSignUp: "New here? Sign up",
  toSignIn: "Been here before? Sign in",
  needed: "Please fill this in.",
  signedOutElsewhere:
    "You have been signed out. Perhaps you did so on another device, or this sign-in was revoked. Please sign in again.",
  you: (name) => `${name} (you)`,
  menu: (name) => `Menu of ${name}`,
};

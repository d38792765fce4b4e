/** Somebody, as everyone may see them. */
export interface Account {
  readonly id: string;
  readonly username: string;
  readonly displayName: string;
}

/** Myself, and so whether I keep the house. */
export interface Me extends Account {
  readonly admin: boolean;
}

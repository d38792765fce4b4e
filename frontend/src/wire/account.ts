/** Somebody, as everyone may see them. */
export interface Account {
  readonly id: string;
  readonly username: string;
  readonly displayName: string;
}

import type { Language } from "../ui/language";
import type { Account, Me } from "../wire/account";
import { http, path } from "../wire/http";

export interface SignUp {
  readonly username: string;
  readonly password: string;
  readonly displayName: string;
  readonly invitation?: string;
}

/** What one may know of a house before its door. */
export interface Threshold {
  readonly signUp: "open" | "invite" | "closed";
  /** Nobody has signed up yet: whoever does so keeps the house. */
  readonly fresh: boolean;
}

export interface Device {
  readonly id: string;
  readonly current: boolean;
  readonly userAgent: string | null;
  readonly address: string | null;
  readonly signedInAt: string;
  readonly lastSeenAt: string;
}

export interface Token {
  readonly id: string;
  readonly name: string;
  readonly createdAt: string;
  readonly lastUsedAt: string | null;
}

export interface NewToken {
  readonly id: string;
  readonly name: string;
  readonly token: string;
}

export interface Mailing {
  /** Whether this house sends mail at all. */
  readonly available: boolean;
  readonly address: string | null;
  readonly confirmed: boolean;
}

/** What the server can be asked about accounts. */
export const accounts = {
  threshold: () => http.get<Threshold>("/api/house"),
  me: () => http.get<Me>("/api/session"),
  signUp: (who: SignUp) => http.post<Me>("/api/accounts", who),
  signIn: (username: string, password: string) => http.post<Me>("/api/session", { username, password }),
  signOut: () => http.delete("/api/session"),
  rename: (displayName: string) => http.patch<Me>("/api/account", { displayName }),
  changePassword: (current: string, next: string) => http.put("/api/account/password", { current, next }),
  /** By a link that I was given; the answer is who may come in by it now. */
  setPassword: (secret: string, password: string) =>
    http.post<Account>("/api/password", { secret, password }),
  devices: () => http.get<readonly Device[]>("/api/sessions"),
  revoke: (id: string) => http.delete(path("sessions", id)),
  revokeOthers: () => http.delete("/api/sessions"),
  tokens: () => http.get<readonly Token[]>("/api/tokens"),
  createToken: (name: string) => http.post<NewToken>("/api/tokens", { name }),
  revokeToken: (id: string) => http.delete(path("tokens", id)),
  mail: () => http.get<Mailing>("/api/mail"),
  askMail: (address: string, language: Language) => http.put("/api/mail", { address, language }),
  confirmMail: (secret: string) => http.post("/api/mail/confirm", { secret }),
  removeMail: () => http.delete("/api/mail"),
  unsubscribe: (token: string) => http.post(`/api/mail/unsubscribe?token=${encodeURIComponent(token)}`),
};

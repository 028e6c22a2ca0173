/** What a person may do; one person may hold several. */
export type Role = 'client' | 'practitioner' | 'operator';

/** The person who is signed in, as they see themselves. */
export interface Account {
  id: string;
  email: string;
  displayName: string;
  /** IANA name, `Europe/Paris`. */
  zone: string;
  /** BCP 47, `en` or `fr`. */
  language: string;
  roles: Role[];
  /** The address of the practice they run, if they run one. */
  practiceSlug?: string | null;
}

/** What signing in, registering and refreshing answer; the access token lives ten minutes. */
export interface SessionAnswer {
  accessToken: string;
  expiresAt: string;
  account: Account;
}

export interface Credentials {
  email: string;
  password: string;
  remember?: boolean;
}

export interface Registration {
  email: string;
  password: string;
  displayName: string;
  zone: string;
  language: string;
}

/** What may be changed on the account page. */
export type AccountChange = Partial<Pick<Account, 'displayName' | 'zone' | 'language'>>;

/** The server's judgement of a password; `score` runs from 0 to 4. */
export interface PasswordJudgement {
  acceptable: boolean;
  score: number;
  reasons: string[];
}

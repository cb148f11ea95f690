/** Kept in memory only: it belongs to the session and dies with the page. */
let token: string | undefined;

export function setCsrfToken(value: string | undefined): void {
  token = value;
}

export function csrfToken(): string | undefined {
  return token;
}

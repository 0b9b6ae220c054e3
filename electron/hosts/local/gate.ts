import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

const newSecret = (): string => randomBytes(32).toString('base64url');
const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
/** Compares digests, so that neither length nor content of a guess shows in the time taken. */
export const sameSecret = (a: string, b: string): boolean => timingSafeEqual(digest(a), digest(b));

/** The most codes that wait to be used; an older one is dropped (each start of a window makes one). */
const WAITING_CODES = 8;

/** Why a request is turned away, as an HTTP status; null lets it in. */
export type Verdict = 401 | 403 | 421 | null;

/** Decides who may talk to the server: one-time codes, session cookies, Host and Origin. */
export interface Gate {
  /** A fresh one-time code. */
  issueCode(): string;
  /** Exchanges a code for the value of a Set-Cookie header; null when it is unknown or was used. */
  redeem(code: string): string | null;
  /** Checks Host, Origin and Sec-Fetch-Site; `name` is method and path, `POST /call`. */
  checkAddress(headers: IncomingHttpHeaders, name: string): Verdict;
  /** Checks the session cookie. */
  checkCookie(headers: IncomingHttpHeaders): Verdict;
}

/** Builds the gate of a server that listens on 127.0.0.1:`port`. */
export function createGate(port: number): Gate {
  const host = `127.0.0.1:${port}`;
  const origin = `http://${host}`;
  // Cookies know no ports: the name keeps two servers of one machine apart.
  const cookieName = `shenyitai-${port}`;
  const codes: string[] = [];
  const sessions = new Set<string>();

  return {
    issueCode() {
      const code = newSecret();
      codes.push(code);
      if (codes.length > WAITING_CODES) codes.shift();
      return code;
    },
    redeem(code) {
      const index = codes.findIndex((known) => sameSecret(known, code));
      if (index < 0) return null;
      codes.splice(index, 1);
      const session = newSecret();
      sessions.add(session);
      return `${cookieName}=${session}; HttpOnly; SameSite=Strict; Path=/`;
    },
    checkAddress(headers, name) {
      // A foreign name that resolves to 127.0.0.1 (DNS rebinding) arrives with its own Host.
      if (headers.host !== host) return 421;
      const from = headers.origin;
      // The entry file is a local file, and those have the origin `null`; the code is its ticket.
      if (name === 'POST /enter') return from === origin || from === 'null' ? null : 403;
      // A second start is no page and sends none; its secret is its ticket.
      if (name === 'POST /forward') return from === undefined ? null : 403;
      if (from !== origin && (from !== undefined || name.startsWith('POST '))) return 403;
      const site = headers['sec-fetch-site'];
      return site === undefined || site === 'same-origin' || site === 'none' ? null : 403;
    },
    checkCookie(headers) {
      const cookies = (headers.cookie ?? '').split(';').map((part) => part.trim());
      const known = cookies.some(
        (part) => part.startsWith(`${cookieName}=`) && sessions.has(part.slice(cookieName.length + 1)),
      );
      return known ? null : 401;
    },
  };
}

/** An address that may be handed to the system's browser, and the host that the person is asked about. */
export interface OutsideAddress {
  /** As it is opened: parsed and written anew, so that what is shown is what is opened. */
  readonly href: string;
  /** In ASCII: look-alike letters of other scripts show as `xn--…`. */
  readonly host: string;
}

const LONGEST = 2000;

/** The address in a text, or null for anything but plain `https:` with a host: no other scheme, no name or password before the host, no control characters. */
export function outsideAddress(text: string): OutsideAddress | null {
  if (text.length > LONGEST || /[\s\p{Cc}\p{Cf}]/u.test(text) || !URL.canParse(text)) return null;
  const { protocol, username, password, hostname, host, href } = new URL(text);
  if (protocol !== 'https:' || username !== '' || password !== '' || hostname === '' || href.length > LONGEST) return null;
  return { href, host };
}

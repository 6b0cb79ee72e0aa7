/** What normalising a text changed, so that the person can be told. */
export interface TextRepairs {
  readonly bom: boolean;
  /** CRLF pairs and lone CRs turned into LF. */
  readonly lineEnds: number;
  /** Lone surrogates replaced by U+FFFD. */
  readonly loneSurrogates: number;
}

export interface NormalisedText {
  readonly text: string;
  readonly repairs: TextRepairs;
}

const BOM = '\uFEFF';
const LINE_END = /\r\n?/g;
const LONE_SURROGATE = /\p{Surrogate}/gu;

/** Normalises a text once, at import: BOM dropped, line ends to LF, lone surrogates repaired. Nothing is trimmed, no Unicode form is changed. */
export function normaliseText(raw: string): NormalisedText {
  const bom = raw.startsWith(BOM);
  const lineEnds = raw.match(LINE_END)?.length ?? 0;
  const unified = (bom ? raw.slice(1) : raw).replace(LINE_END, '\n');
  const loneSurrogates = unified.match(LONE_SURROGATE)?.length ?? 0;
  const text = unified.replace(LONE_SURROGATE, '\uFFFD');
  return { text, repairs: { bom, lineEnds, loneSurrogates } };
}

import { shortName } from '../common/uima-names.ts';

export type LayerKind = 'span' | 'relation' | 'chain';

/** What one column of the rows holds: a plain feature, the roles and then the fillers of a slot, or the governor of a link. */
export type Column =
  | { readonly kind: 'feature' | 'role' | 'governor'; readonly name: string }
  | { readonly kind: 'filler'; readonly name: string; readonly target: string };

/** A layer as the head of the file declares it. */
export interface TsvLayer {
  readonly kind: LayerKind;
  /** Whole name of its UIMA type. */
  readonly type: string;
  readonly short: string;
  /** At least one. */
  readonly columns: readonly Column[];
}

const KINDS: ReadonlyMap<string, LayerKind> = new Map([['SP', 'span'], ['RL', 'relation'], ['CH', 'chain']]);
const SLOT = /^ROLE_[^:]*:(.+?)_((?:[a-z][a-z0-9]*\.)+\S+)$/u;

/** Reads the line that declares a layer; null where it declares none. */
export function readLayer(line: string): TsvLayer | null {
  const [, letters, rest = ''] = /^#T_([A-Z]+)=(.*)$/u.exec(line) ?? [];
  const kind = KINDS.get(letters ?? '');
  const [type = '', ...fields] = rest.split('|');
  return kind === undefined || type === '' ? null : { kind, type, short: shortName(type), columns: fields.map((field, index) => readColumn(field, fields[index - 1])) };
}

function readColumn(field: string, before = ''): Column {
  const slot = SLOT.exec(before);
  if (slot !== null) return { kind: 'filler', name: slot[1] ?? '', target: field };
  if (field.startsWith('BT_')) return { kind: 'governor', name: field.slice('BT_'.length) };
  const role = SLOT.exec(field);
  return role === null ? { kind: 'feature', name: field } : { kind: 'role', name: role[1] ?? '' };
}

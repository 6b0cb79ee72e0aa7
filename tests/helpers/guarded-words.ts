import ts from 'typescript';

/** Something that may stand in few places of the program, or in none. */
export interface Guarded {
  /** How it would be written: a property's name, a global, what is imported from Electron, or a whole module. */
  readonly as: 'property' | 'global' | 'electron' | 'module';
  readonly words: readonly string[];
  /** The files that may, by their path from the top of the tree. */
  readonly places: readonly string[];
}

/** Every use of something guarded outside its places, one sentence each; empty when all holds. */
export function guardBreaches(tree: ReadonlyMap<string, string>, table: readonly Guarded[]): string[] {
  return [...tree].flatMap(([file, text]) => {
    const forbidden = table.filter(({ places }) => !places.includes(file));
    return [...new Set([...usesIn(file, text)].flatMap((use) => forbidden.flatMap(({ as, words }) => (
      as === use.as && words.includes(use.word) ? [`${file} uses ${use.word}`] : []))))];
  });
}

/** Places of the table in which nothing guarded stands: each is a door that could be shut. */
export function idlePlaces(tree: ReadonlyMap<string, string>, table: readonly Guarded[]): string[] {
  return table.flatMap(({ as, words, places }) => places.filter((file) => (
    ![...usesIn(file, tree.get(file) ?? '')].some((use) => use.as === as && words.includes(use.word)))).map((file) => `${file}: ${words.join(', ')}`));
}

interface Use {
  readonly as: Guarded['as'];
  readonly word: string;
}

function usesIn(file: string, text: string): Generator<Use, void, undefined> {
  const kind = file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  return usesOf(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, kind));
}

function* usesOf(node: ts.Node): Generator<Use, void, undefined> {
  if (ts.isTypeNode(node) && !ts.isExpressionWithTypeArguments(node)) return;
  if (ts.isImportDeclaration(node)) return yield* importedBy(node);
  if (ts.isCallExpression(node) && isLoading(node)) yield* loadedBy(node);
  const named = propertyWord(node);
  if (named !== null) yield { as: 'property', word: named };
  if (ts.isIdentifier(node) && isGlobalUse(node)) yield { as: 'global', word: node.text };
  const children: ts.Node[] = [];
  ts.forEachChild(node, (child) => void children.push(child));
  for (const child of children) yield* usesOf(child);
}

/** What a word reaches for as a property's name: `a.word`, `a['word']`, `{ word } = a`, `{ word: 1 }`, `<A word />`, `Reflect.get(a, 'word')`. */
function propertyWord(node: ts.Node): string | null {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (!ts.isIdentifier(node)) return null;
  const { parent } = node;
  const isName = (ts.isPropertyAccessExpression(parent) && parent.name === node) || ts.isPropertyAssignment(parent) || ts.isShorthandPropertyAssignment(parent)
    || ts.isJsxAttribute(parent) || ts.isBindingElement(parent);
  return isName ? node.text : null;
}

function isGlobalUse(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.name !== node || isGlobalObject(parent.expression);
  const isDeclared = (ts.isPropertyAssignment(parent) || ts.isPropertySignature(parent) || ts.isMethodDeclaration(parent) || ts.isParameter(parent) || ts.isBindingElement(parent)
    || ts.isVariableDeclaration(parent) || ts.isFunctionDeclaration(parent) || ts.isJsxAttribute(parent)) && parent.name === node;
  return !isDeclared;
}

function isGlobalObject(node: ts.Expression): boolean {
  return ts.isIdentifier(node) && ['globalThis', 'window', 'self', 'top', 'parent', 'frames'].includes(node.text);
}

function isLoading(node: ts.CallExpression): boolean {
  return node.expression.kind === ts.SyntaxKind.ImportKeyword || (ts.isIdentifier(node.expression) && node.expression.text === 'require');
}

function* loadedBy({ arguments: [what] }: ts.CallExpression): Generator<Use, void, undefined> {
  if (what === undefined || !ts.isStringLiteralLike(what)) return;
  yield { as: 'module', word: what.text };
  if (what.text === 'electron') yield { as: 'electron', word: '*' };
}

function* importedBy({ importClause, moduleSpecifier }: ts.ImportDeclaration): Generator<Use, void, undefined> {
  if (!ts.isStringLiteral(moduleSpecifier) || importClause?.isTypeOnly === true) return;
  yield { as: 'module', word: moduleSpecifier.text };
  if (!/^electron(?:\/|$)/u.test(moduleSpecifier.text)) return;
  const named = importClause?.namedBindings;
  if (importClause?.name !== undefined || (named !== undefined && ts.isNamespaceImport(named))) yield { as: 'electron', word: '*' };
  if (named === undefined || !ts.isNamedImports(named)) return;
  for (const { isTypeOnly, propertyName, name } of named.elements) if (!isTypeOnly) yield { as: 'electron', word: (propertyName ?? name).text };
}

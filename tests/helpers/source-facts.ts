import ts from 'typescript';

/** What the architecture rules need to know of one file. */
export interface SourceFacts {
  /** What it imports, as written: imports, re-exports, types and calls of `import` alike. */
  readonly imports: readonly string[];
  /** Whether it calls `import` with something that only the running program knows. */
  readonly importsUnknown: boolean;
  readonly hasDefaultExport: boolean;
  /** Whether it owns nothing and only passes on what others export. */
  readonly isBarrel: boolean;
}

/** Reads the facts off a file's text; `file` says by its ending which language it is. */
export function readSourceFacts(file: string, text: string): SourceFacts {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, false);
  const named = new Set(source.statements.flatMap(importedNames));
  const reached = [...importsWithin(source)];
  return {
    imports: reached.filter((specifier) => specifier !== null),
    importsUnknown: reached.includes(null),
    hasDefaultExport: source.statements.some(isDefaultExport),
    isBarrel: source.statements.some(ts.isExportDeclaration) && source.statements.every((statement) => isPassedOn(statement, named)),
  };
}

function* importsWithin(node: ts.Node): Generator<string | null, void, undefined> {
  const specifier = specifierOf(node);
  if (specifier !== undefined) yield ts.isStringLiteralLike(specifier) ? specifier.text : null;
  const children: ts.Node[] = [];
  ts.forEachChild(node, (child) => void children.push(child));
  for (const child of children) yield* importsWithin(child);
}

function specifierOf(node: ts.Node): ts.Node | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return node.moduleSpecifier;
  if (ts.isExternalModuleReference(node)) return node.expression;
  if (ts.isImportTypeNode(node)) return ts.isLiteralTypeNode(node.argument) ? node.argument.literal : node.argument;
  const isImportCall = ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword;
  return isImportCall ? node.arguments[0] : undefined;
}

function isDefaultExport(statement: ts.Statement): boolean {
  if (ts.isExportAssignment(statement)) return true;
  if (ts.isExportDeclaration(statement)) return exportedNames(statement).some(({ name }) => name.text === 'default');
  return ts.canHaveModifiers(statement) && (ts.getModifiers(statement) ?? []).some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword);
}

function isPassedOn(statement: ts.Statement, imported: ReadonlySet<string>): boolean {
  if (ts.isImportDeclaration(statement)) return true;
  if (!ts.isExportDeclaration(statement)) return false;
  if (statement.moduleSpecifier !== undefined) return true;
  return exportedNames(statement).every(({ name, propertyName }) => imported.has((propertyName ?? name).text));
}

function exportedNames({ exportClause }: ts.ExportDeclaration): readonly ts.ExportSpecifier[] {
  return exportClause !== undefined && ts.isNamedExports(exportClause) ? exportClause.elements : [];
}

function importedNames(statement: ts.Statement): string[] {
  if (!ts.isImportDeclaration(statement) || statement.importClause === undefined) return [];
  const { name, namedBindings } = statement.importClause;
  const bindings = namedBindings === undefined ? [] : ts.isNamespaceImport(namedBindings) ? [namedBindings] : [...namedBindings.elements];
  return [...(name === undefined ? [] : [name.text]), ...bindings.map((binding) => binding.name.text)];
}

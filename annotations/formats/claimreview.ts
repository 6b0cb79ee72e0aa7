import type { JsonObject, JsonValue } from '../../shared/json.ts';
import type { Article, AnnotationSetRecord, Span } from '../../shared/records.ts';
import { findSpanType, type LabelSchema } from '../../shared/schema/label-schema.ts';
import { claimTypes, ROLES } from './common/default-roles.ts';
import { digestSet } from './common/digest.ts';
import { isRawObject } from './common/field-reader.ts';
import type { WritingFormat } from './common/format.ts';
import type { Digest } from './common/format-writer.ts';
import { LinkedTags, nameOf, type LinkedTag } from './common/linked-tags.ts';

/**
 * Claims with a verdict as schema.org ClaimReview, an array of JSON-LD objects. Claims without a verdict and all other tags are no reviews: they are
 * counted as lost under `type`. Words go out, places do not.
 */
export const claimReviewFormat: WritingFormat = {
  name: 'claimreview',
  unit: null,
  carries: ['overlap', 'nesting', 'token_boundary', 'duplicate'],
  endings: ['.jsonld', '.json'],
  write: {
    layout: 'one_file',
    fit: { digest: digestClaims },
    begin: () => '[\n',
    between: ',\n',
    end: () => '\n]\n',
    pieces: ({ article, sets }, { schema }) => sets.flatMap((set) => (set === null ? [] : reviewsOf(article, set, schema))),
  },
};

/** The verdict on a claim, null where there is none. */
function verdictOf({ attributes }: Span): string | null {
  const verdict = Object.hasOwn(attributes, ROLES.claim.verdict) ? attributes[ROLES.claim.verdict] : undefined;
  return typeof verdict === 'string' && verdict.trim() !== '' && verdict !== ROLES.claim.unjudged ? verdict : null;
}

function judgedClaims({ spans }: AnnotationSetRecord, schema: LabelSchema): readonly Span[] {
  const types = claimTypes(schema);
  return spans.filter((span) => types.has(span.type) && verdictOf(span) !== null);
}

/** Those who make a claim; whom their words stand for, and the links that lead there. */
function claimants(links: LinkedTags, claim: Span): { readonly named: readonly LinkedTag[]; readonly meant: readonly LinkedTag[] } {
  const named = links.to(claim, ROLES.claim.claimedBy);
  return { named, meant: named.flatMap(({ span }) => links.meant(span)) };
}

function digestClaims(set: AnnotationSetRecord, schema: LabelSchema): Digest {
  const links = new LinkedTags(set);
  const claims = judgedClaims(set, schema);
  const linked = claims.flatMap((claim) => {
    const { named, meant } = claimants(links, claim);
    return [...named, ...meant];
  });
  const judged = new Set(claims);
  return digestSet(set, {
    spans: new Set([...claims, ...linked.map(({ span }) => span)]),
    relations: new Set(linked.flatMap(({ relations }) => relations)),
    showsAttribute: (span, name) => (judged.has(span) ? showsOfClaim(span, name) : name === ROLES.entity.canonical),
    showsNote: (span) => judged.has(span),
    showsFragments: false,
  });
}

/** A piece of evidence is shown by its links and note; the day on which it was read has no place. */
function showsOfClaim({ attributes }: Span, name: string): boolean {
  const value = attributes[name];
  const { verdict, judgedBy, judgedAt, evidence } = ROLES.claim;
  if (name === evidence) return Array.isArray(value) && value.every((piece) => isRawObject(piece) && Object.keys(piece).every((key) => key in CITED && typeof piece[key] === 'string'));
  return typeof value === 'string' && ([verdict, judgedBy, judgedAt].some((known) => known === name));
}

function reviewsOf(article: Article, set: AnnotationSetRecord, schema: LabelSchema): readonly string[] {
  const links = new LinkedTags(set);
  return judgedClaims(set, schema).map((claim) => JSON.stringify(reviewOf(article, { claim, set, schema, authors: claimants(links, claim).meant.map(({ span }) => span) })));
}

interface Review {
  readonly claim: Span;
  readonly set: AnnotationSetRecord;
  readonly schema: LabelSchema;
  readonly authors: readonly Span[];
}

function reviewOf(article: Article, { claim, set, schema, authors }: Review): JsonObject {
  const { language } = article.meta;
  const judge = textOf(claim, ROLES.claim.judgedBy) ?? set.annotator.name;
  return {
    '@context': 'https://schema.org', '@type': 'ClaimReview', claimReviewed: claim.text,
    itemReviewed: present({ '@type': 'Claim', text: claim.text, author: oneOrMore(authors.map(authorOf)), datePublished: article.meta.date, appearance: appearanceOf(article) }),
    reviewRating: ratingOf(claim, { schema, language }),
    author: { '@type': 'Person', name: judge },
    ...present({
      datePublished: textOf(claim, ROLES.claim.judgedAt), inLanguage: language === 'other' ? null : language, reviewBody: claim.note ?? null,
      citation: oneOrMore(citationsOf(claim.attributes[ROLES.claim.evidence])),
    }),
  };
}

function appearanceOf({ id, meta }: Article): JsonObject {
  const url = typeof meta['url'] === 'string' ? meta['url'] : null;
  return present({ '@type': 'NewsArticle', identifier: id, name: meta.source, headline: meta.headline, datePublished: meta.date, inLanguage: meta.language === 'other' ? null : meta.language, url });
}

function authorOf(span: Span): JsonObject {
  const isOneOf = (types: readonly string[]): boolean => types.includes(span.type);
  const kind = isOneOf(ROLES.entity.person) ? 'Person' : isOneOf(ROLES.entity.organisation) ? 'Organization' : 'Thing';
  return { '@type': kind, name: nameOf(span) };
}

/** The words of a verdict; no numbers, since a label schema gives its verdicts no order. */
function ratingOf(claim: Span, { schema, language }: { readonly schema: LabelSchema; readonly language: string }): JsonObject {
  const verdict = verdictOf(claim) ?? '';
  const definition = findSpanType(schema, claim.type)?.attributes.find(({ name }) => name === ROLES.claim.verdict);
  const words = definition?.kind === 'choice' ? definition.choices.find(({ value }) => value === verdict)?.words : undefined;
  return { '@type': 'Rating', alternateName: words?.[language === 'fr' ? 'fr' : 'en'] ?? verdict, identifier: verdict };
}

const CITED = { url: 'url', archived_url: 'archivedAt', note: 'description' } as const;

function citationsOf(evidence: JsonValue | undefined): readonly JsonObject[] {
  if (!Array.isArray(evidence)) return [];
  return evidence.flatMap((piece: unknown) => {
    if (!isRawObject(piece)) return [];
    const said = Object.entries(CITED).flatMap(([name, written]) => {
      const value = Object.hasOwn(piece, name) ? piece[name] : undefined;
      return typeof value === 'string' && value !== '' ? [[written, value] as const] : [];
    });
    return said.length === 0 ? [] : [{ '@type': 'CreativeWork', ...Object.fromEntries(said) }];
  });
}

function textOf({ attributes }: Span, name: string): string | null {
  const value = Object.hasOwn(attributes, name) ? attributes[name] : undefined;
  return typeof value === 'string' && value.trim() !== '' ? value : null;
}

function oneOrMore(list: readonly JsonObject[]): JsonValue {
  return list.length === 1 ? list[0] ?? null : list.length === 0 ? null : list;
}

/** Without what is not known. */
function present(record: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== null));
}

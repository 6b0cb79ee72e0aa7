/** The names under which records of no tool in particular keep their text, the usual one first. */
export const TEXT_NAMES = ['text', 'data', 'body', 'content', 'article', 'articleBody', 'full_text', 'raw_text', 'texte', 'contenu', 'corps'] as const;

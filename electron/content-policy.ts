/** Scheme and host that serve the window's files; nothing else is ever loaded. */
export const APP_SCHEME = 'app';
export const APP_ORIGIN = 'app://bundle';

/** The Trusted Types policies that Monaco 0.57 creates; a test compares them with the installed package. */
export const MONACO_POLICIES = [
  'defaultWorkerFactory', 'diffEditorWidget', 'diffReview', 'domLineBreaksComputer', 'editorGhostText', 'editorViewLayer',
  'richScreenReaderContent', 'standaloneColorizer', 'stickyScrollViewLayer', 'tokenizeToString',
] as const;

/** The content policy of every page: our own files only. Inline styles are allowed because Monaco positions its lines with them. */
export const CONTENT_POLICY = [
  "default-src 'none'", "script-src 'self'", "worker-src 'self'", "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:", "font-src 'self' data:", "connect-src 'self'", "object-src 'none'", "frame-src 'none'",
  "base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'",
  "require-trusted-types-for 'script'", `trusted-types ${MONACO_POLICIES.join(' ')}`,
].join('; ');

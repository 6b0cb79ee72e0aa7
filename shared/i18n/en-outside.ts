/** What is said before something leaves the program. */
export const enOutside = {
  outside: {
    ask: 'Open this page of {{host}} in your browser?',
    warning: 'The address came with the article. The site will see that somebody opens it.',
    stay: 'Stay here', open: 'Open in browser', source: 'Page on {{host}}', sourceTitle: 'Open the page that this article was taken from, in your browser',
  },
};

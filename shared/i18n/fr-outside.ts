/** Ce qui est dit avant que quelque chose ne quitte le programme. */
export const frOutside = {
  outside: {
    ask: 'Ouvrir cette page de {{host}} dans votre navigateur ?',
    warning: 'L’adresse est venue avec l’article. Le site verra que quelqu’un l’ouvre.',
    stay: 'Rester ici', open: 'Ouvrir dans le navigateur', source: 'Page sur {{host}}', sourceTitle: 'Ouvrir dans votre navigateur la page dont vient cet article',
  },
};

// People whom news names by their family name alone. Source: general knowledge, facts only; same licence as the program.

/** Family names that stand alone for one person of the news, with the full name. */
export const WELL_KNOWN_PEOPLE: ReadonlyMap<string, string> = new Map([
  ['Poutine', 'Vladimir Poutine'], ['Putin', 'Vladimir Putin'], ['Medvedev', 'Dmitri Medvedev'], ['Lavrov', 'Sergueï Lavrov'], ['Choïgou', 'Sergueï Choïgou'], ['Prigojine', 'Evgueni Prigojine'], ['Prigozhin', 'Yevgeny Prigozhin'],
  ['Zelensky', 'Volodymyr Zelensky'], ['Zelenskyy', 'Volodymyr Zelenskyy'], ['Zelenskiy', 'Volodymyr Zelenskiy'], ['Loukachenko', 'Alexandre Loukachenko'], ['Lukashenko', 'Alexander Lukashenko'], ['Trump', 'Donald Trump'], ['Biden', 'Joe Biden'],
  ['Obama', 'Barack Obama'], ['Macron', 'Emmanuel Macron'], ['Sarkozy', 'Nicolas Sarkozy'], ['Chirac', 'Jacques Chirac'], ['Mitterrand', 'François Mitterrand'], ['Merkel', 'Angela Merkel'], ['Scholz', 'Olaf Scholz'], ['Erdogan', 'Recep Tayyip Erdogan'],
  ['Netanyahou', 'Benyamin Netanyahou'], ['Netanyahu', 'Benjamin Netanyahu'], ['Khamenei', 'Ali Khamenei'], ['Orban', 'Viktor Orban'], ['Meloni', 'Giorgia Meloni'], ['Staline', 'Joseph Staline'], ['Stalin', 'Joseph Stalin'], ['Hitler', 'Adolf Hitler'],
  ['Mussolini', 'Benito Mussolini'], ['Khadafi', 'Mouammar Khadafi'], ['Kadhafi', 'Mouammar Kadhafi'], ['Gorbatchev', 'Mikhaïl Gorbatchev'], ['Eltsine', 'Boris Eltsine'], ['Navalny', 'Alexeï Navalny'], ['Guterres', 'António Guterres'], ['Stoltenberg', 'Jens Stoltenberg'],
]);

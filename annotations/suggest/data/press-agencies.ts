// Press and photo agencies as credits and dispatches name them. Source: general knowledge, facts only, nothing copied; same licence as the program.

/** Names of press and photo agencies, as they are written; none is a word of its own in French or English. */
export const PRESS_AGENCIES: readonly string[] = [
  'AP', 'Associated Press', 'AFP', 'Agence France-Presse', 'Reuters', 'REUTERS', 'UPI', 'EPA', 'EFE', 'ANSA', 'DPA', 'dpa', 'TASS', 'Tass', 'ITAR-TASS', 'RIA Novosti', 'Ria Novosti', 'Sputnik',
  'Spoutnik', 'Interfax', 'Xinhua', 'Chine nouvelle', 'Kyodo', 'Kyodo News', 'Jiji Press', 'Yonhap', 'KCNA', 'PTI', 'ANI', 'IRNA', 'Fars', 'Tasnim', 'ISNA', 'SANA', 'Anadolu', 'Anadolu Agency', 'MENA',
  'Petra', 'WAFA', 'SPA', 'WAM', 'Belga', 'ANP', 'ATS', 'Keystone', 'Keystone-ATS', 'APA', 'Ritzau', 'TT', 'NTB', 'PAP', 'CTK', 'MTI', 'Tanjug', 'BTA', 'Agerpres', 'Ukrinform', 'UNIAN', 'Belta',
  'Kazinform', 'Antara', 'Bernama', 'VNA', 'CNA', 'AAP', 'La Presse canadienne', 'The Canadian Press', 'Bloomberg', 'Getty Images', 'Getty', 'Sipa', 'SIPA', 'Sipa Press', 'Abaca', 'Abacapress',
  'Gamma-Rapho', 'Hans Lucas', 'Magnum', 'Magnum Photos', 'Zuma Press', 'ZUMA Press', 'NurPhoto', 'Shutterstock', 'Alamy', 'PA', 'PA Media', 'Press Association', 'MAXPPP', 'Maxppp', 'Bestimage', 'Imago',
  'IMAGO', 'SOPA Images', 'LightRocket', 'Polaris', 'Redux', 'Kremlin Pool', 'Pool', 'POOL',
];

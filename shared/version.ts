/** The program's version, written into every file of ours; a test holds it equal to package.json's. */
export const APP_VERSION = '0.1.0';

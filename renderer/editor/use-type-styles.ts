import { useEffect } from 'react';
import type { LabelSchema } from '../../shared/schema/label-schema.ts';
import { typeStyles } from './type-styles.ts';

/** Gives the page the colours of a schema's types as long as the caller is on the screen; a constructed sheet, so that no markup is ever written. */
export function useTypeStyles(schema: LabelSchema): void {
  useEffect(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(typeStyles(schema));
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
    };
  }, [schema]);
}

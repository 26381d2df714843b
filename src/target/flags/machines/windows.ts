/** What MinGW's flags change about gcc 12's predefined macros: facts. `machine.ts` tells how they are read. */

export const windowsFlags: string = `
-mthreads
  _MT
-municode
  UNICODE
`;

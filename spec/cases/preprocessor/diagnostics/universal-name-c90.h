/* // flags: -std=c90
*/
\u00c1
\u0041
x\u00c1

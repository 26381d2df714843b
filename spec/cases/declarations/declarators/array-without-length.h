extern int unknown[];

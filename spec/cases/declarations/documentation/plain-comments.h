/* About the one below. */
int one(void);

// Of two lines,
// both kept: mail to someone@example.org.
int two(void);

int three; /* behind it */

/* Far above. */


int four;

/* About a run. */
int five;
int six;

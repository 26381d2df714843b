int a [2J‮;
#error é  �
int kept(void);

struct message { unsigned short length; int data[]; };

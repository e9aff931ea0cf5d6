/*
 * Hold, dispute, release: an order's escrow, its release to the shop on its day, and one dispute's hold on it.
 * Each atomic step is one transaction of the database. models/README.md names the code.
 */
#define PAID 3

byte posted = PAID;   /* what the escrow has */
byte pending = 0;     /* of it, reserved by the hold */
byte consumer = 0;    /* paid out to the buyer */
byte shop = 0;        /* paid out to the shop */
bool over = false;    /* no dispute will hold anything any more */

inline check() {
  assert(posted + consumer + shop == PAID);  /* nothing is made or lost */
  assert(pending <= posted);                 /* what is held is there */
}

/* The buyer files, or never does; what is held is captured and given back in parts until nothing remains. */
active proctype Dispute() {
  byte seen;
  if
  :: true -> skip
  :: true ->
#ifdef WRONG
     seen = posted;              /* looked at first, held later: the release may come in between */
     atomic { pending = seen; check() };
#else
     atomic { pending = posted; check() };
#endif
     do
     :: atomic { pending > 0 -> pending--; posted--; consumer++; check() }
     :: atomic { pending > 0 -> pending--; check() }
     :: atomic { pending > 1 -> posted = posted - pending; consumer = consumer + pending; pending = 0; check() }
     :: pending == 0 -> break
     od
  fi;
  over = true
}

/* The day has come: what is free goes to the shop; looked at again, because what was given back is free later. */
active proctype Release() {
  do
  :: atomic { posted > pending -> shop = shop + posted - pending; posted = pending; check() }
  :: over && posted == 0 -> break
  od
}

/* Every hold ends, and in the end all the money has gone to one of the two. */
ltl ends { <> (over && pending == 0 && posted == 0) }

/*
 * Chargeback against refund: the refund of a captured payment, told to the rail by an instruction, and a card dispute over
 * the same payment. The buyer never keeps both.
 */
#define AMOUNT 2

mtype = { due, sent, done, stopped };
mtype instruction = due;      /* the ledger has paid the buyer; the rail is to be told */
mtype = { none, open, lost, won };
mtype card = none;            /* lost: for the cardholder; won: for the merchant */
byte refunded = 0;            /* by the rail */
byte credited = 0;            /* by the issuer */
byte instead = 0;             /* of it, in the place of a refund that was stopped */
bool ended = false;           /* the network will move the case no more */

/* what the buyer got by card beyond what was owed: it is asked back */
#define EXCESS (credited - instead)

inline check() {
  assert(refunded <= AMOUNT && instead <= credited);
  assert(refunded + credited - EXCESS <= AMOUNT);      /* never both in full, but for what is asked back */
}

/* Tells the rail and hears that it is done; what is under way can no longer be stopped. */
active proctype Rail() {
  do
  :: atomic { instruction == due -> instruction = sent }
  :: atomic { instruction == sent -> instruction = done; refunded = refunded + AMOUNT; check() }
  :: atomic { instruction == done && ended -> break }
  :: atomic { instruction == stopped && ended -> break }
  od
}

/* The card dispute: it stops the refund, the issuer credits, the network decides; or it never comes. */
active proctype Network() {
  if
  :: true -> skip
  :: true ->
#ifdef WRONG
     /* the case counts on a refund it has not stopped */
     atomic { card = open; instead = 0; credited = AMOUNT; instead = (instruction == due -> AMOUNT : 0); check() };
#else
     atomic { card = open; if :: instruction == due -> instruction = stopped :: else -> skip fi };
     if
     :: atomic { credited = AMOUNT; instead = (instruction == stopped -> AMOUNT : 0); check() }
     :: true -> skip                      /* an inquiry that takes nothing back yet */
     fi;
#endif
     if
     :: atomic { credited == AMOUNT -> card = lost }
     :: atomic { card = won; credited = 0; instead = 0;
          if :: instruction == stopped -> instruction = due :: else -> skip fi; check() }
     fi
  fi;
  ended = true
}

/* In the end the buyer keeps what was owed: by the rail or by the card. */
ltl ends { <> (ended && refunded + credited - EXCESS == AMOUNT && instruction != due && instruction != sent) }

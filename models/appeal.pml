/*
 * Appeal against execution: a determination, its appeal, the execution it leads to, and putting an execution right.
 * Acts decide on a version they have read and are written only while it is still that version; deadlines fire the same way.
 */
#define OWED 2

mtype = { decided, appealed, performance, closed };
mtype stage = decided;
byte version = 0;
byte owed = OWED;      /* what the determination orders; an appeal may change it */
byte paid = 0;         /* executed */
byte restored = 0;     /* put right, from the platform's own funds */
bool appealOpen = false;
bool appealUsed = false;
bool asked = false;    /* an execution is said to be wrong */
bool judged = false;

#ifdef WRONG
#define STILL true               /* written whatever happened since it was decided */
#else
#define STILL (version == seen)  /* otherwise changed_meanwhile: decided anew */
#endif

inline check() {
  assert(!(paid > 0 && appealOpen));   /* nothing is executed while an appeal is open */
  assert(paid <= owed);                /* never more than is ordered */
  assert(restored <= paid);            /* never more put right than was taken */
}

/* A side may appeal, once, while the time for it runs. */
active proctype Appellant() {
  byte seen; mtype at;
  do
  :: appealUsed || stage == performance || stage == closed -> break
  :: atomic { stage == decided -> seen = version; at = stage };
     if
     :: at == decided -> atomic { if :: STILL -> stage = appealed; appealOpen = true; appealUsed = true; version++; check() :: !STILL -> skip fi }
     :: else -> skip
     fi
  :: true -> break
  od
}

/* Another adjudicator upholds it or changes it; only then is it final. */
active proctype Adjudicator() {
  byte seen; mtype at;
  do
  :: atomic { stage == appealed -> seen = version; at = stage };
     if
     :: at == appealed -> atomic { if :: STILL -> stage = performance; appealOpen = false; version++ :: !STILL -> skip fi }
     :: at == appealed -> atomic { if :: STILL -> stage = performance; appealOpen = false; owed = OWED - 1; version++ :: !STILL -> skip fi }
     :: else -> skip
     fi
  :: stage == performance || stage == closed -> break
  od
}

/* The time to appeal runs out, then what is ordered is executed in parts. */
active proctype Clock() {
  byte seen; mtype at; byte due;
  do
  :: stage == closed -> break
  :: atomic { stage == decided || (stage == performance && (paid < owed || !asked || judged)) -> seen = version; at = stage; due = owed - paid };
     if
     :: at == decided -> atomic { if :: STILL -> stage = performance; version++ :: !STILL -> skip fi }
     :: at == performance && due > 0 -> atomic { if :: STILL -> paid++; version++; check() :: !STILL -> skip fi }
     :: at == performance && due == 0 && !asked -> atomic { if :: STILL -> stage = closed; version++ :: !STILL -> skip fi }
     :: at == performance && due == 0 && asked && judged -> atomic { if :: STILL -> stage = closed; version++ :: !STILL -> skip fi }
     :: else -> skip
     fi
  od
}

/* The merchant may say, once, that money was taken wrongly; an adjudicator puts it right or not. */
active proctype Reversal() {
  byte seen; mtype at; byte taken;
  do
  :: stage == closed || asked -> break
  :: atomic { !asked && stage != closed -> seen = version; at = stage; taken = paid };
     if
     :: at == performance && taken > 0 -> atomic { if :: STILL -> asked = true; version++ :: !STILL -> skip fi }
     :: else -> skip
     fi
  :: true -> break
  od;
  if
  :: asked ->
     do
     :: judged -> break
     :: atomic { !judged -> seen = version; taken = paid };
        if
        :: atomic { if :: STILL -> judged = true; restored = taken; version++; check() :: !STILL -> skip fi }
        :: atomic { if :: STILL -> judged = true; version++ :: !STILL -> skip fi }
        fi
     od
  :: else -> skip
  fi
}

/* What was decided comes to an end, with all of what is ordered paid and every request judged. */
ltl ends { <> (stage == closed && paid == owed && (!asked || judged) && !appealOpen) }

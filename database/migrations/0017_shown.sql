-- Each dispute's state counts what the sides and what those who decide are shown of it (core/dispute/readers.ts); for
-- disputes filed before, the counts are made from their record.
update dispute d
   set state = d.state || jsonb_build_object('shown', jsonb_build_object('parties', n.parties, 'adjudicators', n.adjudicators))
  from (select r.dispute_id,
               count(*) filter (where e.type not in ('determination_proposed', 'determination_returned')) as parties,
               count(*) filter (where e.type not in ('offer_made', 'offer_withdrawn', 'offer_rejected', 'offer_accepted', 'agreement_lapsed',
                 'extension_requested', 'extension_agreed', 'extension_declined', 'message_posted')) as adjudicators
          from act_record r, jsonb_to_recordset(r.events) as e (type text)
         where e.type not in ('deadline_set', 'deadline_cleared', 'notice_opened')
         group by r.dispute_id) n
 where d.id = n.dispute_id and not d.state ? 'shown';

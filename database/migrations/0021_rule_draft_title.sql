-- What a draft is about is read by everybody, so it is said in both languages.
alter table rule_draft alter column title type jsonb using jsonb_build_object('zh-CN', title, 'en', title);

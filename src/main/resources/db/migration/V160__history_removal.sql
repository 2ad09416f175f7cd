-- History goes a time after its instance has begun, and no more after its end: what was begun before, and has
-- not ended, has no day yet. A called instance has the day of the one that called it.
update act_hi_procinst instance
set removal_time_ = root.start_time_ + definition.history_ttl_ * interval '1 day'
from act_hi_procinst root
join act_re_procdef definition on definition.id_ = root.proc_def_id_
where root.id_ = instance.root_proc_inst_id_
  and instance.removal_time_ is null;

do $$
declare
  history text;
begin
  foreach history in array array['act_hi_actinst', 'act_hi_attachment', 'act_hi_comment', 'act_hi_decinst',
    'act_hi_dec_in', 'act_hi_dec_out', 'act_hi_detail', 'act_hi_ext_task_log', 'act_hi_identitylink',
    'act_hi_incident', 'act_hi_job_log', 'act_hi_op_log', 'act_hi_taskinst', 'act_hi_varinst', 'act_ge_bytearray',
    'act_ru_authorization']
  loop
    execute format('update %I part set removal_time_ = root.removal_time_ from act_hi_procinst root '
      || 'where root.id_ = part.root_proc_inst_id_ and part.removal_time_ is null '
      || 'and root.removal_time_ is not null', history);
  end loop;
end $$;

-- terms that have begun before let mails and clicks go first as well
update act_ru_job
set priority_ = -10
from act_re_procdef definition
where definition.id_ = act_ru_job.process_def_id_
  and definition.key_ = 'contract-term'
  and act_ru_job.handler_type_ = 'timer-intermediate-transition'
  and act_ru_job.handler_cfg_ = 'term-end-reached';

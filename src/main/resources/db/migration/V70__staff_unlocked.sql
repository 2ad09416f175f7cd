-- The store limits the tries at staff's passwords (sign_in_attempt) and the engine locks nobody any longer:
-- whoever it has locked is free (store, "Signing in").
update act_id_user set attempts_ = 0, lock_exp_time_ = null where attempts_ > 0 or lock_exp_time_ is not null;

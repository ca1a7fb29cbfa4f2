-- When pages were drawn again lately, and when they will be: a platform lets few be drawn in a minute.
CREATE INDEX delivery_drawing ON delivery (platform, workspace_id, due_at)
  WHERE message_key IS NULL AND batch IS NULL AND service = 2;

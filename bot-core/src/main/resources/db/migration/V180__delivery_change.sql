-- When messages that stand were changed lately in a workspace, and when they will be.
CREATE INDEX delivery_change ON delivery (platform, workspace_id, due_at)
  WHERE original_id IS NOT NULL;

"""How well a model pack recognises: measured on folders of photos, stated with bounds, or not at all."""

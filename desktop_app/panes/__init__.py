"""What the specialist sees: panes that show frozen views and tell by signals."""

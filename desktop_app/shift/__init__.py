"""A specialist's shift, from signing in to signing out: ties model, store and line; knows no Qt."""

"""How does the owner see and use the advisor? The pages of the web app, and the pieces that they share."""

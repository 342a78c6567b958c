"""What is seen: widgets that show the models and decide nothing."""

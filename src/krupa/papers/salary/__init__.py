"""What the papers of a salary round (การเลื่อนเงินเดือน) share, and those that are not prose."""

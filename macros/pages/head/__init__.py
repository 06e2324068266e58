"""What each page tells machines: search engines, reference managers, feed readers and chats."""

"""What a careful reader would point out in a text: each rule a file, none changes anything itself."""

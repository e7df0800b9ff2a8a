"""What stays on the device: choices in clear, everything personal sealed."""

"""Income (cluster 2): application, decision, monthly run, claims; what people see of it."""

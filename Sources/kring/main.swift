print("kring")

extension Int {
    /// The whole part of a number in a drawing: 0 for what is no number, and never further out than a drawing goes.
    init(drawn value: Double) {
        self = value.isNaN ? 0 : Int(Swift.min(Swift.max(value, -1e9), 1e9))
    }
}

/// `1 page`, `2 pages`: a number of things whose plural takes an s.
package func counted(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
}

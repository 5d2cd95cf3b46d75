(() => {
	const filter = document.getElementById("filter"), grade = document.getElementById("grade"), count = document.getElementById("count");
	const show = () => {
		let n = 0;
		for (const part of document.querySelectorAll("[data-grades]")) {
			part.hidden = grade.value !== "" && !part.dataset.grades.split(" ").includes(grade.value);
			n += part.localName === "article" && !part.hidden ? 1 : 0;
		}
		for (const theme of document.querySelectorAll("section, .contents > li")) {
			theme.hidden = !theme.querySelector("[data-grades]:not([hidden])");
		}
		count.textContent = (n === 1 ? count.dataset.one : count.dataset.other).replace("#", n);
	};
	grade.addEventListener("change", show);
	filter.hidden = false;
	show();
})();

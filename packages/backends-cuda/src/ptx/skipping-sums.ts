// Made by `npm run build:ptx` from sources of the stamp ececb290c6b04ee2d16794908d33a0c5.
export default `.version 7.4
.target sm_80
.address_size 64
.visible .entry meeting_sums(
	.param .align 8 .b8 meeting_sums_param_0[24]
)
.maxntid 128, 1, 1
{
	.reg .pred 	%p<4>;
	.reg .b32 	%r<12>;
	.reg .f32 	%f<11>;
	.reg .b64 	%rd<20>;
	mov.u32 	%r5, %ctaid.x;
	shl.b32 	%r6, %r5, 7;
	mov.u32 	%r7, %tid.x;
	or.b32  	%r1, %r6, %r7;
	ld.param.u32 	%r8, [meeting_sums_param_0+16];
	setp.ge.s32 	%p1, %r1, %r8;
	@%p1 bra 	$L__BB0_4;
	mov.b64 	%rd7, meeting_sums_param_0;
	mov.u64 	%rd1, %rd7;
	ld.param.u32 	%r2, [%rd1+20];
	setp.gt.s32 	%p2, %r2, 0;
	@%p2 bra 	$L__BB0_5;
	bra.uni 	$L__BB0_2;
$L__BB0_5:
	cvt.s64.s32 	%rd2, %r8;
	ld.param.u64 	%rd8, [%rd1];
	cvta.to.global.u64 	%rd9, %rd8;
	cvt.u64.u32 	%rd19, %r1;
	mul.wide.u32 	%rd10, %r1, 4;
	add.s64 	%rd5, %rd9, %rd10;
	mov.f32 	%f10, 0f00000000;
	mov.b32 	%r11, 0;
$L__BB0_6:
	.pragma "nounroll";
	cvt.u64.u32 	%rd11, %r11;
	mul.lo.s64 	%rd12, %rd11, %rd2;
	shl.b64 	%rd13, %rd12, 2;
	add.s64 	%rd14, %rd5, %rd13;
	ld.global.f32 	%f6, [%rd14];
	add.rn.f32 	%f10, %f10, %f6;
	add.s32 	%r11, %r11, 1;
	setp.eq.s32 	%p3, %r11, %r2;
	@%p3 bra 	$L__BB0_3;
	bra.uni 	$L__BB0_6;
$L__BB0_2:
	cvt.u64.u32 	%rd19, %r1;
	mov.f32 	%f10, 0f00000000;
$L__BB0_3:
	mov.u32 	%r10, %ctaid.z;
	//activate %f10, %r10
	ld.param.u64 	%rd15, [%rd1+8];
	cvta.to.global.u64 	%rd16, %rd15;
	shl.b64 	%rd17, %rd19, 2;
	add.s64 	%rd18, %rd16, %rd17;
	st.global.f32 	[%rd18], %f10;
$L__BB0_4:
	ret;
}
`;
